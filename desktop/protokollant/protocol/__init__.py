"""The values that everything speaks in. No input or output, nothing but the standard library."""
