/// The whole of `nn-sweep --help`, written out, since a default command hides its options.
enum Usage {
  static let text = """
    nn-sweep trains every combination that a JSON spec describes and plots each run.

    usage: nn-sweep SPEC.json [options]     train and plot (same as: nn-sweep run SPEC.json)
           nn-sweep COMMAND [options]

    commands
      run       Train and plot every run of a spec (default)
      check     Check specs; change nothing
      render    Draw the pictures of DIR again, without training
      compare   Sheets and a table of DIR, or the difference of two runs: RUN RUN
      plot      Draw activations and their slopes
      inspect   Print what PICTURE.png says of itself
      schema    Print the JSON Schema of specs

    select
      --only KEY=VALUE[,…]   keep matching runs; repeat to narrow; KEY as in "exclude":
                             dataset, network, activation, optimizer, optimizer.learning_rate, …
      --seed LIST            keep these seeds: 3 or 0-4,9
      --config GLOB          keep configurations whose name matches
      --limit N              stop after N runs

    run
      -j, --jobs N           parallel runs (default: the cores that this process may use)
      -o, --out DIR          default outputs/NAME
      -n, --dry-run          print the plan; write nothing
      --max-runs N           refuse larger sweeps (default 100000)

    finished sweeps
      render DIR [-j N]      the pictures that training wrote, of all runs that are there
      compare DIR            sheets and summary into DIR/sheets
        --rows SECTION       with this section down: dataset, network, activation, optimizer,
        --columns SECTION    training; with this one across
      compare RUN RUN        where two runs disagree; RUN is a run's folder or a picture of it
        -o, --out FILE.png   default DIR/differences/…
      plot activations       -o, --out DIR, default outputs/activations
      inspect PICTURE.png    --json for one JSON document

    output
      --json                 the result as one JSON document on standard output
      --progress MODE        auto, bar, lines, none
      -q, --quiet            no progress and no table
      -h, --help             this text
      --version              the version, and the instructions that training uses

    exit status
      0 all done   1 a run failed   4 nothing matched   64 usage   65 bad spec or file
      66 no such file   70 bug   73 cannot write outputs

    """
}
