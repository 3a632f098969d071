#ifndef NN_SWEEP_VECTOR_H
#define NN_SWEEP_VECTOR_H

#include <stdint.h>

// Vectors of 4, 8 and 16 numbers, and the operations on them that must become instructions. Swift sees the
// vectors as SIMD4, SIMD8 and SIMD16. Each importing target compiles these functions for its own instruction set.

#define VECTOR_FUNCTION static inline __attribute__((always_inline, overloadable, const))

#define VECTOR_OPERATIONS(F, I)                                                                    \
  VECTOR_FUNCTION F vector_sum(F a, F b) { return a + b; }                                         \
  VECTOR_FUNCTION F vector_difference(F a, F b) { return a - b; }                                  \
  VECTOR_FUNCTION F vector_product(F a, F b) { return a * b; }                                     \
  VECTOR_FUNCTION F vector_quotient(F a, F b) { return a / b; }                                    \
  VECTOR_FUNCTION F vector_negated(F a) { return -a; }                                             \
  VECTOR_FUNCTION F vector_magnitude(F a) { return __builtin_elementwise_abs(a); }                 \
  VECTOR_FUNCTION F vector_square_root(F a) { return __builtin_elementwise_sqrt(a); }              \
  /* a · b + c, rounded once. */                                                                   \
  VECTOR_FUNCTION F vector_fma(F a, F b, F c) { return __builtin_elementwise_fma(a, b, c); }       \
  /* Comparisons give −1 where they hold and 0 elsewhere. */                                       \
  VECTOR_FUNCTION I vector_less(F a, F b) { return a < b; }                                        \
  VECTOR_FUNCTION I vector_equal(F a, F b) { return a == b; }                                      \
  VECTOR_FUNCTION F vector_select(I condition, F yes, F no) {                                      \
    return (F)(((I)yes & condition) | ((I)no & ~condition));                                       \
  }                                                                                                \
  /* Numbers as bits. */                                                                           \
  VECTOR_FUNCTION I vector_bits(F a) { return (I)a; }                                              \
  VECTOR_FUNCTION F vector_from_bits(I a) { return (F)a; }                                         \
  VECTOR_FUNCTION I vector_bits_sum(I a, int32_t b) { return a + b; }                              \
  VECTOR_FUNCTION I vector_bits_difference(I a, I b) { return a - b; }                             \
  VECTOR_FUNCTION I vector_bits_and(I a, int32_t b) { return a & b; }                              \
  VECTOR_FUNCTION I vector_bits_or(I a, I b) { return a | b; }                                     \
  VECTOR_FUNCTION I vector_bits_xor(I a, I b) { return a ^ b; }                                    \
  VECTOR_FUNCTION I vector_bits_not_zero(I a) { return a != 0; }                                   \
  VECTOR_FUNCTION I vector_bits_left(I a, int32_t by) { return a << by; }                          \
  VECTOR_FUNCTION I vector_bits_right(I a, int32_t by) { return a >> by; }                         \
  VECTOR_FUNCTION I vector_bits_limited(I a, int32_t least, int32_t most) {                        \
    return __builtin_elementwise_min(__builtin_elementwise_max(a, (I)least), (I)most);             \
  }

typedef float vector_float4 __attribute__((ext_vector_type(4)));
typedef float vector_float8 __attribute__((ext_vector_type(8)));
typedef float vector_float16 __attribute__((ext_vector_type(16)));
typedef int32_t vector_int4 __attribute__((ext_vector_type(4)));
typedef int32_t vector_int8 __attribute__((ext_vector_type(8)));
typedef int32_t vector_int16 __attribute__((ext_vector_type(16)));

VECTOR_OPERATIONS(vector_float4, vector_int4)
VECTOR_OPERATIONS(vector_float8, vector_int8)
VECTOR_OPERATIONS(vector_float16, vector_int16)

// The numbers of a table of eight, at the last three bits of the indices.

VECTOR_FUNCTION vector_float4 vector_lookup(vector_float8 table, vector_int4 index) {
  vector_float4 found;
  for (int n = 0; n < 4; n++) found[n] = table[index[n] & 7];
  return found;
}

#if defined(__AVX2__)
VECTOR_FUNCTION vector_float8 vector_lookup(vector_float8 table, vector_int8 index) {
  return __builtin_ia32_permvarsf256(table, index);
}
#endif

#if defined(__AVX512F__)
VECTOR_FUNCTION vector_float16 vector_lookup(vector_float8 table, vector_int16 index) {
  return __builtin_ia32_permvarsf512(
      __builtin_shufflevector(table, table, 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7), index);
}
#endif

// Transpose squares of numbers, as many vectors as a vector has numbers; strides are in vectors.

#define VECTOR_TRANSPOSE static inline __attribute__((always_inline))

VECTOR_TRANSPOSE void vector_transpose_4(
    const void *from, long row_stride, void *to, long column_stride) {
  const vector_float4 *rows = from;
  vector_float4 *columns = to;
  vector_float4 a = rows[0], b = rows[row_stride];
  vector_float4 c = rows[2 * row_stride], d = rows[3 * row_stride];
  vector_float4 low_ac = __builtin_shufflevector(a, c, 0, 4, 1, 5);
  vector_float4 high_ac = __builtin_shufflevector(a, c, 2, 6, 3, 7);
  vector_float4 low_bd = __builtin_shufflevector(b, d, 0, 4, 1, 5);
  vector_float4 high_bd = __builtin_shufflevector(b, d, 2, 6, 3, 7);
  columns[0] = __builtin_shufflevector(low_ac, low_bd, 0, 4, 1, 5);
  columns[column_stride] = __builtin_shufflevector(low_ac, low_bd, 2, 6, 3, 7);
  columns[2 * column_stride] = __builtin_shufflevector(high_ac, high_bd, 0, 4, 1, 5);
  columns[3 * column_stride] = __builtin_shufflevector(high_ac, high_bd, 2, 6, 3, 7);
}

// Squares of 2 numbers, then of 4, inside each half of the vectors; then the halves change places.
VECTOR_TRANSPOSE void vector_transpose_8(
    const void *from, long row_stride, void *to, long column_stride) {
  const vector_float8 *rows = from;
  vector_float8 *columns = to;
  vector_float8 pairs[8], fours[8];
#pragma unroll
  for (int i = 0; i < 8; i += 2) {
    vector_float8 a = rows[i * row_stride], b = rows[(i + 1) * row_stride];
    pairs[i] = __builtin_shufflevector(a, b, 0, 8, 1, 9, 4, 12, 5, 13);
    pairs[i + 1] = __builtin_shufflevector(a, b, 2, 10, 3, 11, 6, 14, 7, 15);
  }
#pragma unroll
  for (int i = 0; i < 8; i += 4) {
#pragma unroll
    for (int j = 0; j < 2; j++) {
      vector_float8 a = pairs[i + j], b = pairs[i + j + 2];
      fours[i + 2 * j] = __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13);
      fours[i + 2 * j + 1] = __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
#pragma unroll
  for (int i = 0; i < 4; i++) {
    vector_float8 a = fours[i], b = fours[i + 4];
    columns[i * column_stride] = __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11);
    columns[(i + 4) * column_stride] = __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
  }
}

// Four times, the rows of the lower half are interleaved with those of the upper half.
VECTOR_TRANSPOSE void vector_transpose_16(
    const void *from, long row_stride, void *to, long column_stride) {
  const vector_float16 *rows = from;
  vector_float16 *columns = to;
  vector_float16 a[16], b[16];
#pragma unroll
  for (int i = 0; i < 16; i++) a[i] = rows[i * row_stride];
#pragma unroll
  for (int step = 0; step < 4; step++) {
#pragma unroll
    for (int i = 0; i < 8; i++) {
      b[2 * i] = __builtin_shufflevector(
          a[i], a[i + 8], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      b[2 * i + 1] = __builtin_shufflevector(
          a[i], a[i + 8], 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
#pragma unroll
    for (int i = 0; i < 16; i++) a[i] = b[i];
  }
#pragma unroll
  for (int i = 0; i < 16; i++) columns[i * column_stride] = a[i];
}

#endif
