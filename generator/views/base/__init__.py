"""What every view speaks with and is put together from."""
