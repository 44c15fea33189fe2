"""Tests of the rules that need code."""
