"""Reads a tiled log (c2sp.org/tlog-tiles) as a stranger does: python3 read_tiles.py FOLDER VKEY-NAME

Knows nothing of the program that wrote it. Rebuilds the root from the bundles of leaves and, by itself, from the tiles of
hashes; both must be the checkpoint's. Prints size and root.
"""
import base64
import hashlib
import os
import sys

FOLDER, NAME = sys.argv[1:3]


def sha(data):
    return hashlib.sha256(data).digest()


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    left = 1
    while 2 * left < len(hashes):
        left *= 2
    return sha(b"\x01" + root(hashes[:left]) + root(hashes[left:]))


def tile(level, index, width):
    number = "%03d" % (index % 1000)
    index //= 1000
    while index:
        number = "x%03d/" % (index % 1000) + number
        index //= 1000
    path = "tile/%s/%s" % (level, number) + ("" if width == 256 else ".p/%d" % width)
    with open(os.path.join(FOLDER, path), "rb") as file:
        return file.read()


def widths(count):
    return [256] * (count // 256) + ([count % 256] if count % 256 else [])


with open(os.path.join(FOLDER, "checkpoint"), encoding="utf-8") as file:
    text, signatures = file.read().split("\n\n")
origin, size, claimed = text.split("\n")
assert origin == NAME, origin
assert any(line.startswith("\u2014 " + NAME + " ") for line in signatures.splitlines())
size = int(size)

leaves = []
for index, width in enumerate(widths(size)):
    bundle = tile("entries", index, width)
    for _ in range(width):
        length = int.from_bytes(bundle[:2], "big")
        leaves.append(sha(b"\x00" + bundle[2:2 + length]))
        assert len(bundle) >= 2 + length
        bundle = bundle[2 + length:]
    assert not bundle

level, expected = 0, leaves
while expected:
    above = []
    for index, width in enumerate(widths(len(expected))):
        hashes = tile(level, index, width)
        assert hashes == b"".join(expected[256 * index:256 * index + width]), (level, index)
        if width == 256:
            above.append(root(expected[256 * index:256 * (index + 1)]))
    level, expected = level + 1, above

rebuilt = base64.b64encode(root(leaves)).decode()
assert rebuilt == claimed, (rebuilt, claimed)
print(size, rebuilt)
