"""The command line: everything the program can do, with no screen."""
