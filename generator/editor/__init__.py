"""The editor: a server on this machine only, for people who do not write YAML."""
