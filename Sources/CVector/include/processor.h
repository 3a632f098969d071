#ifndef NN_SWEEP_PROCESSOR_H
#define NN_SWEEP_PROCESSOR_H

// The highest x86-64 level that processor and system support: 3 for AVX2 with FMA, 4 for AVX-512, 1 for less.
// 0 on other architectures.
int processor_level(void);

#endif
