"""Model weights: the catalogue, how they are fetched, imported and checked, and where they lie."""
