"""TRUSTED. Signs of terms and properties of matrices, in the context of a claim. False always means *not known*."""
