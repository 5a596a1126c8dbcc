"""Choices: in their own words, or in what speakers say for them."""
