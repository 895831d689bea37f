"""A small trained part beside the rules: it weighs who is accused, for whom he acted, who
examines and accuses him, and whether he denies.

Five logistic regressions over classes of words, posts and places (no names), in weights.json: at most some thousand
weights, trained by `python -m benchmarks.learned` on annotated reports. Rules are kept where the weights find them
likely enough, and what rules miss is added where the weights are sure (the limits are in revise.py). The weights never
say that something was decided, admitted or cleared: rules read that, and whom only the weights accuse is never
confirmed. Each thing added gives the three features that speak for it most in the place of a rule.
"""
