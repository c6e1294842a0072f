"""What a roadmap is made of: entries of a kind, and the roadmap that holds them."""
