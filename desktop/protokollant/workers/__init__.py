"""The processes that hold the engines: start, watch, cancel, restart. No sockets, no pickle, no temporary files."""
