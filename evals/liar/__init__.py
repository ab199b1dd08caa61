"""A fluent liar: outputs true to a case and outputs that are not, to measure what is let through.

Nothing here is shared with the checks it measures: no pattern, no list of words.
"""
