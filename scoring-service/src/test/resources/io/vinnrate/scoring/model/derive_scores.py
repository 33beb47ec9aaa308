"""Derives scores.csv, the table of scores that the model is tested against.

    python3 derive_scores.py > scores.csv

Independent of the product's code: decimal arithmetic of 50 digits, the log-gamma function by
Stirling's series with exact Bernoulli numbers, and the Beta distribution by numeric integration
(tanh-sinh) of its density, solved for the quantile by Newton's iteration kept in a bracket. Only
Python's standard library is used. The formulas are those of README.md beside this file.
"""

import csv
import functools
import sys
from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 50
D = Decimal
FACTORS = ["need", "solution", "value", "access", "salesProcess"]

LEVELS = {
    "need": {
        "needLevel": {"latent": "0.1", "conscious": "0.6", "buyingVision": "1"},
        "buyingDesire": {"1": "0", "2": "0.25", "3": "0.6", "4": "0.85", "5": "1"},
        "painConfirmed": {"no": "0", "assumed": "0.3", "byUser": "0.7", "byDecisionMaker": "1"},
        "consequencesQuantified": {"no": "0", "partly": "0.5", "yes": "1"},
    },
    "solution": {
        "visionOrigin": {"competitor": "0", "theirs": "0.5", "shared": "0.8", "ours": "1"},
        "fitToVision": {"poor": "0", "partial": "0.5", "full": "1"},
        "proofAccepted": {"none": "0", "offered": "0.4", "accepted": "1"},
        "segmentFit": {"none": "0", "priority3": "0.4", "priority2": "0.7", "priority1": "1"},
    },
    "value": {
        "perceivedReturn": {"negative": "0", "unclear": "0.3", "positive": "0.8", "strong": "1"},
        "businessCase": {"none": "0", "ours": "0.4", "shared": "0.8", "ownedByCustomer": "1"},
        "propositionLevel": {"product": "0.2", "solution": "0.4", "process": "0.6",
                             "valueProposition": "0.8", "customersCustomers": "1"},
        "budget": {"none": "0", "possible": "0.5", "allocated": "1"},
    },
    "access": {
        "decisionMaker": {"unknown": "0", "identified": "0.3", "met": "0.7", "supports": "1"},
        "sponsor": {"none": "0", "passive": "0.5", "active": "1"},
        "opponents": {"active": "0", "unknown": "0.4", "handled": "0.8", "none": "1"},
        "evaluatorsCovered": {"none": "0", "some": "0.5", "all": "1"},
    },
    "salesProcess": {
        "buyingProcessKnown": {"no": "0", "partly": "0.5", "yes": "1"},
        "inStep": {"ahead": "0", "level": "0.7", "buyerLeads": "1"},
        "nextStep": {"none": "0", "agreed": "0.6", "booked": "1"},
        "sponsorLetter": {"none": "0", "sent": "0.5", "confirmed": "1"},
        "recentContact": {"over60days": "0", "within60": "0.4", "within30": "0.7", "within14": "1"},
    },
}


def bernoulli(count):
    numbers = []
    for n in range(count):
        numbers.append(Fraction(n == 0) if n == 0 else
                       -sum(comb(n + 1, k) * numbers[k] for k in range(n)) / (n + 1))
    return numbers


BERNOULLI = bernoulli(62)
PI = D("3.14159265358979323846264338327950288419716939937510582097494459")


@functools.cache
def log_gamma(x):
    """Stirling's series after shifting x above 60."""
    shift = D(1)
    while x < 60:
        shift *= x
        x += 1
    total = (x - D("0.5")) * x.ln() - x + (2 * PI).ln() / 2
    for k in range(1, 31):
        b = BERNOULLI[2 * k]
        total += D(b.numerator) / D(b.denominator) / (2 * k * (2 * k - 1)) / x ** (2 * k - 1)
    return total - shift.ln()


def log_beta(a, b):
    return log_gamma(a) + log_gamma(b) - log_gamma(a + b)


@functools.cache
def nodes():
    """Tanh-sinh nodes s and weights on [0, 1]; s keeps its digits near 0."""
    result = []
    h = D(1) / 24
    for k in range(-115, 116):
        t = h * k
        e = t.exp()
        u = PI * (e - 1 / e) / 2
        s = 1 / (1 + (-u).exp())
        one_minus_s = 1 / (1 + u.exp())
        result.append((s, h * PI * (e + 1 / e) / 2 * s * one_minus_s))
    return result


def tail(a, b, x):
    """I_x(a, b) by integration of the density over [0, x]."""
    total = D(0)
    for s, weight in nodes():
        t = x * s
        total += weight * ((a - 1) * t.ln() + (b - 1) * (1 - t).ln()).exp()
    return x * total / log_beta(a, b).exp()


@functools.cache
def quantile_logit(a, b, u):
    """The logit y with I(a, b) = u: Newton, kept in a bracket."""
    low, high = D(-400), D(400)
    y = (a / b).ln()
    while True:
        x, not_x = 1 / (1 + (-y).exp()), 1 / (1 + y.exp())
        below = tail(a, b, x) if x < a / (a + b) else 1 - tail(b, a, not_x)
        if below < u:
            low = y
        else:
            high = y
        density = (a * x.ln() + b * not_x.ln() - log_beta(a, b)).exp()
        following = y - (below - u) / density
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - y) < D("1e-22"):
            return following
        y = following


def logistic(y):
    return 1 / (1 + (-y).exp())


def moment(alpha, beta, k):
    """E[m^k] of m ~ Beta(alpha, beta)."""
    if k == 0:
        return D(1)
    if k == k.to_integral_value():
        product = D(1)
        for i in range(int(k)):
            product *= (alpha + i) / (alpha + beta + i)
        return product
    return (log_beta(alpha + k, beta) - log_beta(alpha, beta)).exp()


def power(base, exponent):
    if exponent == 0:
        return D(1)
    return D(0) if base == 0 else (exponent * base.ln()).exp()


def calibrate(q, a, b):
    if q in (0, 1):
        return q
    return logistic(a + b * (q / (1 - q)).ln())


def score(case):
    pi, s0, a, b, kappa = (D(case[k]) for k in
                           ("baseRate", "priorStrength", "intercept", "slope", "criterionWeight"))
    weights = dict(zip(FACTORS, map(D, case["weights"])))
    m0 = (pi.ln() / 5).exp()
    direct, spread, control = {}, {}, {}
    for factor in FACTORS:
        if factor in case["factors"]:
            control[factor] = direct[factor] = D(case["factors"][factor])
            continue
        alpha, beta = s0 * m0, s0 * (1 - m0)
        for criterion, levels in LEVELS[factor].items():
            if criterion in case["answers"]:
                level = D(levels[case["answers"][criterion]])
                alpha += kappa * level
                beta += kappa * (1 - level)
        spread[factor] = (alpha, beta)
        control[factor] = alpha / (alpha + beta)

    def win_rate(controls):
        q = D(1)
        for factor in FACTORS:
            q *= power(controls[factor], weights[factor])
        return q

    q = win_rate(control)
    p = calibrate(q, a, b)

    def expectation(k):
        product = D(1)
        for factor in FACTORS:
            exponent = k * weights[factor]
            product *= (power(direct[factor], exponent) if factor in direct
                        else moment(*spread[factor], exponent))
        return product

    mean, square = expectation(1), expectation(2)
    variance = square - mean * mean
    if variance < D("1e-40"):
        low = high = p
    else:
        strength = mean * (1 - mean) / variance - 1
        ends = [logistic(a + b * quantile_logit(mean * strength, (1 - mean) * strength, D(u)))
                for u in ("0.1", "0.9")]
        low, high = min(ends[0], p), max(ends[1], p)

    zero = [f for f in FACTORS if control[f] == 0 and weights[f] > 0]
    losses = {f: D(0) for f in FACTORS}
    for f in FACTORS:
        if zero:
            losses[f] = weights[f] if f in zero else D(0)
        elif weights[f] > 0:
            losses[f] = -weights[f] * control[f].ln()
    total = sum(losses.values())
    shares = {f: losses[f] / total if total > D("1e-40") else D(0) for f in FACTORS}
    weakest = ""
    for f in FACTORS:  # equal shares differ in the last of 50 digits only
        if shares[f] > (shares[weakest] if weakest else 0) + D("1e-40"):
            weakest = f
    end = lambda f, u: control[f] if f in direct else logistic(quantile_logit(*spread[f], D(u)))
    return {
        "winProbability": p, "low": low, "high": high, "weakestFactor": weakest,
        "controls": [control[f] for f in FACTORS],
        "lows": [end(f, "0.1") for f in FACTORS],
        "highs": [end(f, "0.9") for f in FACTORS],
        "shares": [shares[f] for f in FACTORS],
        "ifPerfect": [calibrate(win_rate({**control, f: D(1)}), a, b) for f in FACTORS],
    }


def every(pick):
    """One answer to every criterion: the pick of its answers, worst first."""
    return {c: list(levels)[min(pick, len(levels) - 1) if pick >= 0 else pick]
            for f in FACTORS for c, levels in LEVELS[f].items()}


def direct(*values):
    return dict(zip(FACTORS, values))


TYPICAL = {
    "needLevel": "conscious", "buyingDesire": "3", "painConfirmed": "byUser",
    "visionOrigin": "shared", "proofAccepted": "offered", "perceivedReturn": "positive",
    "budget": "possible", "decisionMaker": "met", "opponents": "unknown",
    "buyingProcessKnown": "partly", "nextStep": "booked", "recentContact": "within14",
}
EARLY = {"needLevel": "latent", "painConfirmed": "assumed", "decisionMaker": "identified"}
LATE = {**every(-1), "opponents": "handled", "budget": "possible", "proofAccepted": "offered"}
UNEVEN = ["0.7", "1.3", "0.45", "1.85", "0.9"]

CASES = [
    ("nothing known", {}),
    ("the deck's five controls", {"factors": direct("0.9", "0.8", "0.8", "0.7", "0.9")}),
    ("five full controls", {"factors": direct("1", "1", "1", "1", "1")}),
    ("five controls of 0", {"factors": direct("0", "0", "0", "0", "0")}),
    ("one control of 0", {"factors": direct("0.9", "0.8", "0", "0.7", "0.9")}),
    ("two controls of 0, the others unknown", {"factors": {"solution": "0", "access": "0"}}),
    ("one full control, the others unknown", {"factors": {"need": "1"}}),
    ("one low control, the others unknown", {"factors": {"salesProcess": "0.05"}}),
    ("every worst answer", {"answers": every(0)}),
    ("every second answer", {"answers": every(1)}),
    ("every best answer", {"answers": every(-1)}),
    ("one bad answer", {"answers": {"needLevel": "latent"}}),
    ("one good answer", {"answers": {"decisionMaker": "supports"}}),
    ("one factor answered in full", {"answers": {
        "buyingProcessKnown": "yes", "inStep": "level", "nextStep": "agreed",
        "sponsorLetter": "sent", "recentContact": "within30"}}),
    ("early", {"answers": EARLY}),
    ("typical", {"answers": TYPICAL}),
    ("late", {"answers": LATE}),
    ("a direct control beats its answers",
     {"answers": TYPICAL, "factors": {"need": "0.35", "access": "0.95"}}),
    ("low base rate, nothing known", {"baseRate": "0.03"}),
    ("low base rate, typical", {"baseRate": "0.03", "answers": TYPICAL}),
    ("high base rate, early", {"baseRate": "0.9", "answers": EARLY}),
    ("strong prior", {"priorStrength": "25", "answers": TYPICAL}),
    ("weak prior", {"priorStrength": "0.4", "answers": TYPICAL}),
    ("heavy criteria", {"criterionWeight": "3.5", "answers": LATE}),
    ("uneven weights", {"weights": UNEVEN, "answers": TYPICAL}),
    ("uneven weights, nothing known", {"weights": UNEVEN}),
    ("a weight of 0 and one of 2",
     {"weights": ["0", "1", "2", "1", "1"], "answers": TYPICAL, "factors": {"need": "0"}}),
    ("calibrated down", {"intercept": "-0.6", "slope": "1.4", "answers": TYPICAL}),
    ("calibrated up, five controls", {"intercept": "0.8", "slope": "0.55",
                                      "factors": direct("0.6", "0.5", "0.7", "0.4", "0.8")}),
    ("all at once", {"baseRate": "0.18", "priorStrength": "3", "intercept": "0.35",
                     "slope": "0.8", "weights": UNEVEN, "criterionWeight": "1.5",
                     "answers": LATE, "factors": {"value": "0.62"}}),
    ("calibrated, nothing known", {"intercept": "0.35", "slope": "0.8"}),
    ("calibrated, one control of 0", {"intercept": "3", "slope": "0.1",
                                      "factors": {"need": "0"}}),
]
DEFAULTS = {"baseRate": "0.25", "priorStrength": "2", "intercept": "0", "slope": "1",
            "criterionWeight": "1", "weights": ["1"] * 5, "factors": {}, "answers": {}}


def text(value):
    return value if isinstance(value, str) else format(+value.quantize(D("1e-24")), "f")


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    for number, (name, given) in enumerate(CASES):
        case = {**DEFAULTS, **given}
        result = score(case)
        pairs = lambda m: " ".join(f"{k}={v}" for k, v in m.items())
        row = {"case": name.replace(",", ":"), "baseRate": case["baseRate"],
               "priorStrength": case["priorStrength"], "weights": " ".join(case["weights"]),
               "intercept": case["intercept"], "slope": case["slope"],
               "criterionWeight": case["criterionWeight"], "factors": pairs(case["factors"]),
               "answers": pairs(case["answers"])}
        for key, value in result.items():
            row[key] = " ".join(map(text, value)) if isinstance(value, list) else text(value)
        if number == 0:
            out.writerow(row.keys())
        out.writerow(row.values())


main()
