"""Files as somebody wrote them: found, read with the place of every word, changed in one place alone; and git."""
