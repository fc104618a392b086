"""What the links that lead to other sites come to: collect, ask, judge, remember, report."""
