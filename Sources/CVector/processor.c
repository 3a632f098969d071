#include "processor.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <stdint.h>

// The registers that the system saves when it switches threads.
static uint64_t saved_registers(void) {
  uint32_t low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (uint64_t)high << 32 | low;
}

static int has(uint32_t bits, uint32_t wanted) { return (bits & wanted) == wanted; }

// https://gitlab.com/x86-psABIs/x86-64-ABI, table "Micro-Architecture Levels".
int processor_level(void) {
  uint32_t eax, ebx, ecx, edx;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return 1;
  const uint32_t movbe = 1u << 22, osxsave = 1u << 27, avx = 1u << 28, fma = 1u << 12, f16c = 1u << 29;
  if (!has(ecx, movbe | osxsave | avx | fma | f16c)) return 1;
  if (!has(saved_registers(), 0x06)) return 1;  // XMM, YMM

  const uint32_t lzcnt = 1u << 5;
  if (!__get_cpuid(0x80000001, &eax, &ebx, &ecx, &edx) || !has(ecx, lzcnt)) return 1;

  if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return 1;
  const uint32_t bmi1 = 1u << 3, avx2 = 1u << 5, bmi2 = 1u << 8;
  if (!has(ebx, bmi1 | avx2 | bmi2)) return 1;

  const uint32_t f = 1u << 16, dq = 1u << 17, cd = 1u << 28, bw = 1u << 30, vl = 1u << 31;
  if (!has(ebx, f | dq | cd | bw | vl)) return 3;
  return has(saved_registers(), 0xE6) ? 4 : 3;  // mask registers, ZMM
}

#else

int processor_level(void) { return 0; }

#endif
