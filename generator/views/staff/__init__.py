"""What the staff is shown of the state of things."""
