"""What `milepost review` lists: what each entry asks of its people and by when, for whom, and in which form."""
