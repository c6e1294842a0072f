"""How what stands in the roadmap is shown, wherever it is shown: the pieces that several views are made of."""
