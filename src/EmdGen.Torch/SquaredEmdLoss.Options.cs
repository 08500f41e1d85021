using EmdGen.Torch.Learning;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <content>The arguments of a module of learned classes, and the options of its losses that follow from them.</content>
public sealed partial class SquaredEmdLoss<TEmd>
{
    /// <summary>As in the code that is known of the paper's authors.</summary>
    private const int DefaultWarmUpEpochs = 4;

    private readonly EmdOptions? warmUpOptions;

    /// <summary>The number of epochs of learned classes that train on the cross entropy alone; 0 for distances fixed at compile time.</summary>
    public int WarmUpEpochs { get; }

    /// <summary>The scale of a learned distance of two classes.</summary>
    public DistanceScale Scale { get; }

    /// <summary>The rule that gives lambda.</summary>
    public LambdaRule LambdaRule { get; }

    /// <summary>
    /// lambda as the next loss has it: 0 during the warm-up, then that of the options or the one that a rule chose. A rule that has not
    /// chosen yet does so with the next batch that trains, and until then the warm-up goes on.
    /// </summary>
    /// <exception cref="InvalidOperationException">A state was loaded that is none.</exception>
    public double EmdWeight => OptionsOf(state?.Current).EmdWeight ?? 1;

    private EmdOptions OptionsOf(ref LearnedState current, Tensor logits, Tensor targets)
    {
        if (current.EpochCount >= WarmUpEpochs && HasToChoose(current) && logits.requires_grad && is_grad_enabled())
        {
            current = state!.Choose(
                latest => LambdaChoice.Of<TEmd>(LambdaRule, logits, targets, latest.Distance, Options));
        }

        return OptionsOf(current);
    }

    private EmdOptions OptionsOf(LearnedState? current)
    {
        if (current is null)
            return Options;
        if (current.EpochCount < WarmUpEpochs || HasToChoose(current))
            return warmUpOptions!;
        return LambdaRule == LambdaRule.Given ? Options : Options with { EmdWeight = current.EmdWeight };
    }

    private bool HasToChoose(LearnedState current) => LambdaRule != LambdaRule.Given && current.EmdWeight == 0;

    private static void Check(Learning learning, EmdOptions options)
    {
        (int warmUpEpochs, DistanceScale scale, LambdaRule lambdaRule) = learning;
        if (TEmd.Distance is not null)
        {
            throw new ArgumentException(
                $"The distances of {typeof(TEmd).Name} are fixed at compile time: there is no warm-up before them.", nameof(warmUpEpochs));
        }

        if (warmUpEpochs < 0)
            throw OutOfRange(nameof(warmUpEpochs), $"There are {warmUpEpochs} epochs of warm-up, but there must be 0 or more.");
        if (!Enum.IsDefined(scale))
            throw OutOfRange(nameof(scale), $"The scale is {(int)scale}, which is no named DistanceScale.");
        if (!Enum.IsDefined(lambdaRule))
            throw OutOfRange(nameof(lambdaRule), $"The rule is {(int)lambdaRule}, which is no named LambdaRule.");
        if (warmUpEpochs > 0 && options.CrossEntropyWeight == 0)
        {
            throw new ArgumentException(
                "The warm-up trains on the cross entropy alone, but CrossEntropyWeight is 0: give it a weight, or 0 epochs of warm-up.",
                nameof(options));
        }

        if (lambdaRule == LambdaRule.Given)
            return;
        if (options.CrossEntropyWeight == 0)
            throw new ArgumentException($"{lambdaRule} relates lambda to the cross entropy, but CrossEntropyWeight is 0.", nameof(options));
        if (options.EmdWeight is { } weight)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{lambdaRule} chooses lambda, but EmdWeight is {weight}: leave it out."), nameof(options));
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));

    /// <summary>The arguments of learned classes.</summary>
    private sealed record Learning(int WarmUpEpochs, DistanceScale Scale, LambdaRule LambdaRule);
}
