"""UNTRUSTED. Provers look for evidence; the kernel checks what they find.

To add one: a file here, and a line in `table.py`.
"""
