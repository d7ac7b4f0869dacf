"""Note + report → Document: numbering, cross-references, wording, marks."""
