namespace EmdGen.LightGbm;

/// <summary>The options of a training. Immutable.</summary>
public sealed record BoosterOptions
{
    /// <summary>Every option at its default.</summary>
    public static BoosterOptions Default { get; } = new();

    /// <summary>The most iterations, each of one tree a class: 1 or more. Null: 2000 with validation rows, 100 without.</summary>
    public int? Iterations { get; init => field = AtLeast(value, 1, nameof(Iterations)); }

    /// <summary>How much of each tree is added: positive and finite.</summary>
    public double LearningRate
    {
        get;
        init => field = value > 0 && double.IsFinite(value) ? value : throw Invalid(nameof(LearningRate), value, "positive and finite");
    } = BoosterDefaults.LearningRate;

    /// <summary>The most leaves of a tree: 2 to 131072.</summary>
    public int Leaves
    {
        get;
        init => field = value is >= 2 and <= 131072 ? value : throw Invalid(nameof(Leaves), value, "from 2 to 131072");
    } = BoosterDefaults.Leaves;

    /// <summary>
    /// The fewest training rows of a leaf: 0 or more. Null: a tenth of the training rows, but no fewer than 20 and no more than 50.
    /// </summary>
    public int? MinimumRowsPerLeaf { get; init => field = AtLeast(value, 0, nameof(MinimumRowsPerLeaf)); }

    /// <summary>What is added to the curvature of a leaf, so that its value is smaller: finite, 0 or more.</summary>
    public double L2
    {
        get;
        init => field = value >= 0 && double.IsFinite(value) ? value : throw Invalid(nameof(L2), value, "finite, 0 or more");
    } = BoosterDefaults.L2;

    /// <summary>
    /// With validation rows, training ends after so many iterations without a better score: 1 or more. Null: it does not end early. The trees
    /// after the best iteration are cut either way.
    /// </summary>
    public int? EarlyStoppingRounds { get; init => field = AtLeast(value, 1, nameof(EarlyStoppingRounds)); } = BoosterDefaults.EarlyStoppingRounds;

    /// <summary>The score of the validation rows.</summary>
    public StoppingScore StoppingScore
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Invalid(nameof(StoppingScore), (int)value, $"a named {nameof(StoppingScore)}");
    }

    /// <summary>How a class is made of a distribution where <see cref="StoppingScore"/> is a score of classes.</summary>
    public DecodingRule StoppingRule
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw Invalid(nameof(StoppingRule), (int)value, $"a named {nameof(DecodingRule)}");
    } = DecodingRule.Median;

    /// <summary>The seed of whatever is drawn: the same data, options and seed give the same model.</summary>
    public int Seed { get; init; }

    /// <summary>The most threads of training: -1 for as many as there are processors, or 1 or more. The model does not depend on it.</summary>
    public int Threads
    {
        get;
        init => field = value is -1 or >= 1 ? value : throw Invalid(nameof(Threads), value, "-1, or 1 or more");
    } = -1;

    /// <summary>
    /// The loss that the trees make small: alpha, by default 0.3, and lambda, by default 1; class weights, label smoothing, normalisation. Row
    /// weights belong to the data, threads to <see cref="Threads"/>, and the rows are always summed.
    /// </summary>
    /// <exception cref="ArgumentException">It has row weights, an ignore index, positions, or probabilities as input.</exception>
    public EmdOptions Loss { get; init => field = CheckedLoss(value); } = BoosterDefaults.Loss;

    /// <summary>
    /// LightGBM's own parameters by name, as <c>feature_fraction</c> or <c>max_depth</c>, aliases too. Those that have an option here, and those that
    /// the objective or the data need as they are, are refused when training begins, by name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Parameters));
            field = new SortedDictionary<string, string>(value.ToDictionary(), StringComparer.Ordinal);
        }
    } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    private static EmdOptions CheckedLoss(EmdOptions value)
    {
        ArgumentNullException.ThrowIfNull(value, nameof(Loss));
        string? problem = value switch
        {
            { RowWeights.IsEmpty: false } => "RowWeights: give them to the data, by BoosterData.WithWeights",
            { IgnoreIndex: not null } => "an IgnoreIndex: leave the rows out of the data",
            { PositionCount: not 1 } => "a PositionCount: trees have one row a label",
            { Input: not EmdInput.Logits } => "probabilities as Input: the scores of trees are logits",
            _ => null,
        };
        return problem is null ? value : throw new ArgumentException($"The loss has {problem}.", nameof(Loss));
    }

    private static int? AtLeast(int? value, int least, string name)
        => value is null || value >= least ? value : throw Invalid(name, value.Value, FormattableString.Invariant($"{least} or more"));

    /// <summary>Makes the exception without an actual value beside the text, which it would write in the current culture.</summary>
    private static ArgumentOutOfRangeException Invalid(string name, object value, string expected)
        => new(name, FormattableString.Invariant($"{name} is {value}, but must be {expected}."));
}
