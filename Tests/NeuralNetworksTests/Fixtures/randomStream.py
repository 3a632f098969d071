"""The numbers of RandomStream, redone from its documentation, for RandomStreamTests.

    python3 randomStream.py > randomStream.json
"""

import json
import math

MASK = 2**64 - 1


def fnv1a64(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value


def splitmix64(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
        yield z ^ (z >> 31)


def stream(seed, purpose):
    source = splitmix64(seed ^ fnv1a64(purpose))
    s = [next(source) for _ in range(4)]

    def rotated(x, k):
        return (x << k | x >> (64 - k)) & MASK

    while True:
        yield rotated(s[1] * 5 & MASK, 7) * 9 & MASK
        t = s[1] << 17 & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 45)


def uniform(bits):
    return (next(bits) >> 11) / 2**53


def below(bits, n):
    while True:
        product = next(bits) * n
        if product & MASK >= 2**64 % n:
            return product >> 64


def normals(bits):
    while True:
        a, b = -1 + 2 * uniform(bits), -1 + 2 * uniform(bits)
        s = a * a + b * b
        if 0 < s < 1:
            scale = math.sqrt(-2 * math.log(s) / s)
            yield a * scale
            yield b * scale


def shuffled(bits, n):
    elements = list(range(n))
    for i in range(n - 1, 0, -1):
        j = below(bits, i + 1)
        elements[i], elements[j] = elements[j], elements[i]
    return elements


def row(seed, purpose):
    def fresh():
        return stream(seed, purpose)

    bits, plain, ten, normal = fresh(), fresh(), fresh(), normals(fresh())
    return {
        "seed": seed,
        "bits": [str(next(bits)) for _ in range(6)],
        "uniform": [uniform(plain) for _ in range(20)],
        "below10": [below(ten, 10) for _ in range(20)],
        "normal": [next(normal) for _ in range(20)],
        "shuffle": shuffled(fresh(), 23),
    }


purposes = ("weights", "batchOrder", "dropout", "labelNoise")
seeds = (0, 1, 42, 2**63)
print(json.dumps({p: [row(s, p) for s in seeds] for p in purposes}, separators=(",", ":")))
