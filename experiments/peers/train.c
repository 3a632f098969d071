// The training of nn-sweep's benchmark as a plain C program: mini-batches, tanh, binary cross-entropy (or softmax
// cross-entropy for several outputs), Adam. The loops run along neurons, so that the compiler can vectorise them.
//
//   gcc -O3 -march=native -ffast-math train.c -o train -lm && ./train 32 2 16 16 1
//
// With the shape known to the compiler, which unrolls what it can:
//
//   gcc -O3 -march=native -ffast-math -DBATCH=32 -DWIDTHS=2,16,16,1 train.c -o train -lm && ./train

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SAMPLES = 1000, MAX_LAYERS = 8, MAX_WIDTH = 1024 };

#ifdef WIDTHS
static const int width[] = {WIDTHS};
enum { layers = sizeof width / sizeof *width - 1, batch = BATCH };
#else
static int layers, width[MAX_LAYERS + 1], batch;
#endif
#define EVERY_LAYER _Pragma("GCC unroll 8")
static float *weights[MAX_LAYERS], *gradients[MAX_LAYERS], *first[MAX_LAYERS], *second[MAX_LAYERS];
static float *activations[MAX_LAYERS + 1], *deltas[MAX_LAYERS + 1];
static float points[SAMPLES * 2];
static int labels[SAMPLES], order[SAMPLES], batch_labels[SAMPLES];
static int step;

static uint64_t state = 88172645463325252u;
static uint64_t random_bits(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}
static float uniform(float bound) { return bound * (2 * (random_bits() >> 40) / 16777216.0f - 1); }

static void shuffle(void) {
  for (int i = SAMPLES - 1; i > 0; i--) {
    int j = (int)((random_bits() >> 32) * (uint64_t)(i + 1) >> 32), kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}

// Weights are [inputs + 1, outputs], the biases last.
static void forward(int samples) {
  EVERY_LAYER for (int l = 0; l < layers; l++) {
    int in = width[l], out = width[l + 1];
    const float *restrict a = activations[l], *restrict w = weights[l];
    float *restrict z = activations[l + 1];
    for (int s = 0; s < samples; s++) {
      float row[MAX_WIDTH];
      for (int j = 0; j < out; j++) row[j] = w[in * out + j];
      for (int i = 0; i < in; i++)
        for (int j = 0; j < out; j++) row[j] += a[s * in + i] * w[i * out + j];
      for (int j = 0; j < out; j++) z[s * out + j] = row[j];
    }
    if (l < layers - 1)
      for (int n = 0; n < samples * out; n++) z[n] = tanhf(z[n]);
  }
}

static float loss_and_deltas(int samples) {
  int out = width[layers];
  const float *restrict z = activations[layers];
  float *restrict d = deltas[layers], sum = 0;
  if (out == 1) {
    for (int s = 0; s < samples; s++) {
      float e = expf(-fabsf(z[s])), p = (z[s] < 0 ? e : 1) / (1 + e);
      sum += fmaxf(z[s], 0) - z[s] * batch_labels[s] + log1pf(e);
      d[s] = (p - batch_labels[s]) / samples;
    }
  } else {
    for (int s = 0; s < samples; s++) {
      float largest = z[s * out], total = 0;
      for (int k = 1; k < out; k++) largest = fmaxf(largest, z[s * out + k]);
      for (int k = 0; k < out; k++) total += d[s * out + k] = expf(z[s * out + k] - largest);
      sum += logf(total) - z[s * out + batch_labels[s]] + largest;
      for (int k = 0; k < out; k++)
        d[s * out + k] = (d[s * out + k] / total - (k == batch_labels[s])) / samples;
    }
  }
  return sum;
}

static void backward(int samples) {
  EVERY_LAYER for (int l = layers - 1; l >= 0; l--) {
    int in = width[l], out = width[l + 1];
    const float *restrict a = activations[l], *restrict w = weights[l], *restrict d = deltas[l + 1];
    float *restrict g = gradients[l], *restrict below = deltas[l];
    memset(g, 0, sizeof(float) * (in + 1) * out);
    for (int s = 0; s < samples; s++) {
      for (int i = 0; i < in; i++)
        for (int j = 0; j < out; j++) g[i * out + j] += a[s * in + i] * d[s * out + j];
      for (int j = 0; j < out; j++) g[in * out + j] += d[s * out + j];
    }
    if (l == 0) return;
    for (int s = 0; s < samples; s++)
      for (int i = 0; i < in; i++) {
        float sum = 0;
        for (int j = 0; j < out; j++) sum += w[i * out + j] * d[s * out + j];
        below[s * in + i] = sum * (1 - a[s * in + i] * a[s * in + i]);
      }
  }
}

static void adam(void) {
  step++;
  float rate = 0.001f / (1 - powf(0.9f, step)), correction = sqrtf(1 - powf(0.999f, step));
  EVERY_LAYER for (int l = 0; l < layers; l++) {
    float *restrict w = weights[l], *restrict m = first[l], *restrict v = second[l];
    const float *restrict g = gradients[l];
    for (int n = 0; n < (width[l] + 1) * width[l + 1]; n++) {
      m[n] = 0.9f * m[n] + 0.1f * g[n];
      v[n] = 0.999f * v[n] + 0.001f * g[n] * g[n];
      w[n] -= rate * m[n] / (sqrtf(v[n]) / correction + 1e-8f);
    }
  }
}

static float epoch(void) {
  float loss = 0;
  shuffle();
  for (int start = 0; start < SAMPLES; start += batch) {
    int samples = SAMPLES - start < batch ? SAMPLES - start : batch;
    for (int s = 0; s < samples; s++) {
      int n = order[start + s];
      activations[0][2 * s] = points[2 * n];
      activations[0][2 * s + 1] = points[2 * n + 1];
      batch_labels[s] = labels[n];
    }
    forward(samples);
    loss += loss_and_deltas(samples);
    backward(samples);
    adam();
  }
  return loss / SAMPLES;
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int count, char **arguments) {
#ifndef WIDTHS
  if (count < 4) return fprintf(stderr, "train BATCH INPUTS [HIDDEN ...] OUTPUTS\n"), 1;
  batch = atoi(arguments[1]);
  layers = count - 3;
  for (int l = 0; l <= layers; l++) width[l] = atoi(arguments[l + 2]);
  for (int l = 0; l <= layers; l++)
    if (width[l] > MAX_WIDTH) return 1;
#endif
  if ((int)layers > (int)MAX_LAYERS || (int)batch > (int)SAMPLES || width[0] != 2) return 1;

  double work = 0;
  for (int l = 0; l <= layers; l++) {
    activations[l] = aligned_alloc(64, sizeof(float) * batch * (width[l] + 16) / 64 * 64 + 64);
    deltas[l] = aligned_alloc(64, sizeof(float) * batch * (width[l] + 16) / 64 * 64 + 64);
    if (l == layers) break;
    int parameters = (width[l] + 1) * width[l + 1];
    weights[l] = calloc(parameters, sizeof(float));
    gradients[l] = calloc(parameters, sizeof(float));
    first[l] = calloc(parameters, sizeof(float));
    second[l] = calloc(parameters, sizeof(float));
    for (int n = 0; n < width[l] * width[l + 1]; n++)
      weights[l][n] = uniform(sqrtf(6.0f / (width[l] + width[l + 1])));
    work += parameters;
  }
  for (int n = 0; n < SAMPLES; n++) {
    points[2 * n] = uniform(2);
    points[2 * n + 1] = uniform(2);
    labels[n] = points[2 * n] * points[2 * n + 1] > 0;
    order[n] = n;
  }

  // The fastest of many short stretches.
  int epochs = (int)(4e4 / (work + 100)) + 1;
  double best = 1e9;
  float loss = 0;
  for (int repeat = 0; repeat < 200; repeat++) {
    double start = seconds();
    for (int e = 0; e < epochs; e++) loss = epoch();
    double time = (seconds() - start) / epochs;
    if (time < best) best = time;
  }
  printf("%.1f µs per epoch of 1,000 points, loss %.4f\n", best * 1e6, loss);
  return 0;
}
