"""What spoils letters before a text reaches us: hidden marks, encodings mixed up, letters lost."""
