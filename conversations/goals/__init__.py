"""Goals of one's own: started, worded, put in order, shared or kept private, stopped."""
