"""JAX: an epoch as one compiled scan over batches, vmap over 32 runs."""

import task  # first, since it chooses the processor

import jax
import jax.numpy as jnp
import numpy as np

options = task.arguments()
runs = 32
x, y = (jnp.asarray(v) for v in task.data())
whole = len(x) // options.batch * options.batch


def loss(parameters, x, y):
    w, b = parameters
    for l in range(len(w)):
        x = x @ w[l] + b[l]
        if l < len(w) - 1:
            x = jnp.tanh(x)
    z = x[:, 0]
    return jnp.mean(jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z))))


def update(state, batch):
    parameters, first, second, step = state
    gradients = jax.grad(loss)(parameters, x[batch], y[batch])
    step = step + 1
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, gradients)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, second, gradients)
    rate = task.LEARNING_RATE / (1 - 0.9**step)
    correction = 1 / jnp.sqrt(1 - 0.999**step)
    parameters = jax.tree.map(
        lambda p, m, v: p - rate * m / (jnp.sqrt(v) * correction + 1e-8), parameters, first, second
    )
    return (parameters, first, second, step), None


def epoch_of(state, key):
    order = jax.random.permutation(key, len(x))
    state, _ = jax.lax.scan(update, state, order[:whole].reshape(-1, options.batch))
    # The ragged last batch.
    return update(state, order[whole:])[0] if whole < len(x) else state


def start(seed):
    w, b = task.weights(options.widths, np.random.default_rng(seed))
    return w, b


stacked = jax.tree.map(lambda *p: jnp.stack(p), *[start(seed) for seed in range(runs)])
blank = jax.tree.map(jnp.zeros_like, stacked)
state = (stacked, blank, blank, jnp.zeros(runs))
compiled = jax.jit(jax.vmap(epoch_of))
key = jax.random.key(0)


def epoch():
    global state, key
    key, now = jax.random.split(key)
    state = jax.block_until_ready(compiled(state, jax.random.split(now, runs)))


task.report(f"JAX {jax.__version__}, vmap over {runs} runs and scan", epoch, options.epochs, runs=runs)
