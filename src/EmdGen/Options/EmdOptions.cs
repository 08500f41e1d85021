using System.Runtime.CompilerServices;

namespace EmdGen;

/// <summary>The options of a loss, beyond the ground structure of the classes. Immutable, and the same on every back end.</summary>
public sealed record EmdOptions
{
    /// <summary>Every option at its default.</summary>
    public static EmdOptions Default { get; } = new();

    /// <summary>The reduction of the rows to the value returned. Default: the mean.</summary>
    public EmdReduction Reduction
    {
        get;
        init => field = (EmdReduction)Named((int)value, (int)EmdReduction.Mean, nameof(Reduction), nameof(EmdReduction));
    } = EmdReduction.Mean;

    /// <summary>The normalisation of the terms of a row, before <see cref="EmdWeight"/>; it is never applied to the cross entropy.</summary>
    public EmdNormalization Normalization
    {
        get;
        init => field = (EmdNormalization)Named(
            (int)value, (int)EmdNormalization.RootMean, nameof(Normalization), nameof(EmdNormalization));
    } = EmdNormalization.Sum;

    /// <summary>
    /// alpha of alpha * cross entropy + lambda * EMD: not negative, at most the largest float32. Null: 1 for tables, 0 otherwise.
    /// </summary>
    /// <remarks>
    /// Start from 1. The EMD alone gives up rare classes, because its gradient has the predicted probability as a factor: of ten classes,
    /// with the first true and the last predicted by a logit 20 higher, it is 4e-8 where that of the cross entropy is 1. On held-back rows
    /// cross entropy with the EMD never did clearly worse than cross entropy.
    /// </remarks>
    public double? CrossEntropyWeight { get; init => field = Weight(value, nameof(CrossEntropyWeight)); }

    /// <summary>lambda of alpha * cross entropy + lambda * EMD: not negative, at most the largest float32. Null: 1.</summary>
    public double? EmdWeight { get; init => field = Weight(value, nameof(EmdWeight)); }

    /// <summary>
    /// Rows with this label have loss 0 and gradient 0 and do not count in the mean. It is compared with integer labels as given, with enum
    /// labels by underlying value. Null: no row is ignored.
    /// </summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>eps of the target (1 - eps) t + eps / C, from 0 to 1. On tables it reaches the cross entropy alone.</summary>
    public double LabelSmoothing
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw Invalid(nameof(LabelSmoothing), value, "from 0 to 1");
    }

    /// <summary>
    /// [C]: a weight per class, not negative, that multiplies every row of that class. Empty: all 1. The product with the row's own weight is one
    /// that float32 can hold, except under a mean without losses, which depends on no more than the weights' ratios.
    /// </summary>
    public ReadOnlyMemory<float> ClassWeights { get; init; }

    /// <summary>[N] or [N,S]: a weight per row, not negative. Empty: all 1. For its product with the class's, see there.</summary>
    public ReadOnlyMemory<float> RowWeights { get; init; }

    /// <summary>The kind of the numbers given: logits or probabilities.</summary>
    public EmdInput Input
    {
        get;
        init => field = (EmdInput)Named((int)value, (int)EmdInput.Probabilities, nameof(Input), nameof(EmdInput));
    } = EmdInput.Logits;

    /// <summary>S of [N,C,S], 1 or more: with S above 1 the class axis is second and every position is a row (segmentation).</summary>
    public int PositionCount
    {
        get;
        init => field = value >= 1 ? value : throw Invalid(nameof(PositionCount), value, "1 or more");
    } = 1;

    /// <summary>True to check the values of soft targets before anything is computed. Labels are always checked.</summary>
    public bool ValidateTargets { get; init; } = true;

    /// <summary>
    /// True to check probabilities given as input (<see cref="EmdInput.Probabilities"/>) before anything is computed: finite, not negative,
    /// with the sum 1 within 1e-3 (16-bit types: 1e-2), or an <see cref="ArgumentException"/> names row and value. A row that holds a NaN is
    /// no fault: its loss and gradient are NaN, and no other row's. An ignored row may hold anything.
    /// </summary>
    /// <remarks>
    /// Unchecked, the formulas are taken as written for any numbers, without dividing them by their sum: d_i = F_i - G_i over every edge of a
    /// chain, phi_e = the sum of p_j - t_j below every edge of a tree that does not have all classes below it, p_i^rho c_ik of a table, with
    /// the gradient s_j = dL/dp_j of just that. A row without negative numbers whose sum is within 1e-2 of its target's is a distribution but for
    /// rounding: a flow is taken from the side of the edge where less mass lies. A row that holds an infinity is then NaN too.
    /// </remarks>
    public bool ValidateProbabilities { get; init; } = true;

    /// <summary>The curvature that <see cref="EmdOutputs.WithCurvature"/> asks for. Default: the diagonal of Gauss and Newton.</summary>
    public EmdCurvature Curvature
    {
        get;
        init => field = (EmdCurvature)Named((int)value, (int)EmdCurvature.Multinomial, nameof(Curvature), nameof(EmdCurvature));
    } = EmdCurvature.GaussNewton;

    /// <summary>The most threads to use: -1 for as many as there are processors, or 1 or more. The result does not depend on it.</summary>
    public int MaxDegreeOfParallelism
    {
        get;
        init => field = value is -1 or >= 1 ? value : throw Invalid(nameof(MaxDegreeOfParallelism), value, "-1, or 1 or more");
    } = -1;

    /// <summary>The options by name, in the invariant culture; of weights, how many there are.</summary>
    public override string ToString() => FormattableString.Invariant($"EmdOptions {{ Reduction = {Reduction}, Normalization = {
        Normalization}, CrossEntropyWeight = {CrossEntropyWeight}, EmdWeight = {EmdWeight}, IgnoreIndex = {
        IgnoreIndex}, LabelSmoothing = {LabelSmoothing}, ClassWeights.Length = {ClassWeights.Length}, RowWeights.Length = {
        RowWeights.Length}, Input = {Input}, PositionCount = {PositionCount}, ValidateTargets = {
        ValidateTargets}, ValidateProbabilities = {ValidateProbabilities}, Curvature = {
        Curvature}, MaxDegreeOfParallelism = {MaxDegreeOfParallelism} }}");

    /// <summary>[C], or empty.</summary>
    internal ReadOnlySpan<float> WeightsOfClasses => Span(ClassWeights);

    /// <summary>[N] or [N,S], or empty.</summary>
    internal ReadOnlySpan<float> WeightsOfRows => Span(RowWeights);

    /// <summary>Rows or classes have weights.</summary>
    internal bool HasWeights => !ClassWeights.IsEmpty || !RowWeights.IsEmpty;

    /// <summary>Checks a member of an enum by its number: code for each enum would be a large part of a small program.</summary>
    private static int Named(int value, int last, string name, string type)
        => value >= 0 && value <= last ? value : throw Invalid(name, value, $"a named {type}");

    private static double? Weight(double? value, string name)
        => value is null or (>= 0 and <= float.MaxValue)
            ? value
            : throw Invalid(name, value.Value, "not negative, and a number that float32 can hold");

    /// <summary>The numbers of memory that may be of any kind, which takes so much code that no caller has its own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<float> Span(ReadOnlyMemory<float> memory) => memory.Span;

    /// <summary>Makes the exception without an actual value beside the text, which it would write in the current culture.</summary>
    private static ArgumentOutOfRangeException Invalid(string name, object value, string expected)
        => new(name, FormattableString.Invariant($"{name} is {value}, but must be {expected}."));
}
