"""Measuring on real articles: what each rule finds, and what a change gained and lost.

The corpus is not part of the project: press copy belongs to its publishers. It is looked for in the folder that
`FACTLINT_CORPUS` names, else in `../shared/corpus`; without it the samples of the project are measured.
"""
