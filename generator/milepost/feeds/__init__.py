"""What there is to follow: which news belong to a page, and what its head names. Exporters only write it down."""
