/// The whole of `nn-sweep --help`, written out, since a default command hides its options.
enum Usage {
  static let text = """
    nn-sweep trains every combination that a JSON spec describes and plots each run.

    usage: nn-sweep SPEC.json [options]     train and plot (same as: nn-sweep run SPEC.json)
           nn-sweep COMMAND [options]

    commands
      run       Train and plot every run of a spec (default)
      check     Check specs; change nothing
      status    Show what is done, failed, diverged, missing
      rerun     Train one run again from its folder or its picture, and say if it matches
      prune     Remove runs that the spec no longer has, or failed runs
      render    Draw the pictures of DIR again, without training
      compare   Sheets and a table of DIR, or the difference of two runs: RUN RUN
      plot      Draw activations and their slopes
      inspect   Print what PICTURE.png says of itself
      schema    Print the JSON Schema of specs
      new       Print a starter spec, with words about everything in it

    select
      --only KEY=VALUE[,…]   keep matching runs; repeat to narrow; KEY as in "exclude":
                             dataset, network, activation, optimizer, optimizer.learning_rate, …
      --seed LIST            keep these seeds: 3 or 0-4,9
      --config GLOB          keep configurations whose name matches
      --failed               keep runs that failed, diverged or were interrupted last time
      --shard K/N            keep every Nth run, from the Kth
      --limit N              stop after N runs

    run
      -j, --jobs N           parallel runs (default: the cores that this process may use)
      -o, --out DIR          default outputs/NAME
      --set KEY=VALUE        in place of the spec's, such as training.epochs=50, in a folder
                             of its own; repeat for more
      -n, --dry-run          print the plan with a reason for each run; write nothing
      --fresh                train again even what is finished
      --fail-fast            stop at the first failed run
      --strict               exit 3 when a run diverged
      --time-limit DUR       give up on a run after this long: 30s, 5m
      --no-plots             train only; render draws later
      --max-runs N           refuse larger sweeps (default 100000)

    finished sweeps
      status DIR             what is not done and why; --failed, --json
      rerun RUN              RUN is a run's folder or a picture of it: identical, or the first
                             epoch and column that differ
        --set KEY=VALUE      a variation, such as training.epochs=50, in a folder of its own (-o)
      prune DIR              runs that the spec no longer has; --failed: those that failed;
                             -n names them and removes nothing
      render DIR [-j N]      the pictures that training wrote, of all runs that are there
      compare DIR            sheets and summary into DIR/sheets
        --rows AXIS          with this axis down: dataset, network, activation, optimizer,
        --columns AXIS       training, seed; with this one across
      compare RUN RUN        where two runs disagree; RUN is a run's folder or a picture of it
        -o, --out FILE       .png, .svg or .pdf; default DIR/differences/…
      plot activations       -o, --out DIR, default outputs/activations
      inspect PICTURE.png    --json for one JSON document

    a new spec
      new KIND               sweep (default), search, blocks, regression, or FILE.csv for your own data
      new --playground URL   of what an address of TensorFlow Playground sets

    output
      --json                 the result as one JSON document on standard output
      --progress MODE        auto, bar, lines, none
      -q, --quiet            no progress and no table
      -h, --help             this text
      --version              the version, and the instructions that training uses

    exit status
      0 all done   1 a run failed   3 a run diverged (--strict)   4 nothing matched
      64 usage   65 bad spec or file   66 no such file   70 bug   73 cannot write outputs
      75 the folder is busy   130 interrupted   143 terminated

    """
}
