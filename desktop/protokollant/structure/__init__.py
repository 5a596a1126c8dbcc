"""From sentences to a protocol: sort each into its section, fill fields, check. Nothing here writes a new sentence."""
