"""Products of matrices that leave the other processors to other turns."""

import numpy as np
import numpy.typing as npt

_MOST = 200_000
"""Multiplications at once. From 262,144 on OpenBLAS starts threads, which wait spinning."""

Matrix = npt.NDArray[np.float32]


def product(rows: Matrix, columns: Matrix) -> Matrix:
    """Return the matrix product, made in this thread alone."""
    count = max(1, _MOST // max(1, columns.size))
    made = np.empty((len(rows), columns.shape[1]), dtype=np.float32)
    for start in range(0, len(rows), count):
        np.matmul(rows[start : start + count], columns, out=made[start : start + count])
    return made
