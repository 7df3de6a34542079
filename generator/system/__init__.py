"""What the machine gives: disk, names of hosts, threads. Knows nothing of campaigns."""
