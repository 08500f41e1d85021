using EmdGen.Structures;

namespace EmdGen.Testing.Kernels;

/// <summary>Something that computes the loss: a generated type, or the run-time implementation for the same classes.</summary>
public abstract class Subject(string name, GroundDistance distance)
{
    public string Name => name;

    public GroundDistance Distance => distance;

    public int ClassCount => distance.ClassCount;

    /// <summary>Whether distributions are taken as targets.</summary>
    public bool TakesTargets => TakesTargetsOf(distance);

    /// <summary>Whether targets are distributions: the choices there are.</summary>
    public IReadOnlyList<bool> TargetKinds => TakesTargets ? [false, true] : [false];

    /// <summary>What leaves the loss of the structure alone: a table's comes with a cross entropy by default.</summary>
    public EmdOptions? Plain => PlainOf(distance);

    /// <summary>How many times the errors of a processor's kernels are allowed.</summary>
    public virtual double ErrorFactor => 1;

    public abstract float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options);

    public abstract float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options);

    public abstract float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options);

    public abstract float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options);

    public abstract float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options);

    public abstract float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options);

    public static bool TakesTargetsOf(GroundDistance distance) => distance is not TableDistance;

    public static EmdOptions? PlainOf(GroundDistance distance)
        => distance is TableDistance ? new EmdOptions { CrossEntropyWeight = 0 } : null;

    public override string ToString() => name;

    protected static EmdOutputs Outputs(float[]? losses, float[]? gradient)
    {
        EmdOutputs outputs = EmdOutputs.LossOnly;
        if (losses is not null)
            outputs = outputs.WithLosses(losses);
        return gradient is null ? outputs : outputs.WithGradient(gradient);
    }

    protected static Emd16BitOutputs Outputs(float[]? losses, ushort[]? gradient)
    {
        Emd16BitOutputs outputs = Emd16BitOutputs.LossOnly;
        if (losses is not null)
            outputs = outputs.WithLosses(losses);
        return gradient is null ? outputs : outputs.WithGradient(gradient);
    }
}

/// <summary>A generated type.</summary>
/// <param name="given">What each call is given; null where the distances are fixed.</param>
/// <param name="distance">What that stands for.</param>
/// <param name="suffix">What tells it from others of its type.</param>
public abstract class EmittedSubject<TEmd>(GroundDistance? given, GroundDistance distance, string suffix = "")
    : Subject(typeof(TEmd).Name + suffix, distance), ICurvedSubject
    where TEmd : struct, ISquaredEmd
{
    public float Hard(float[] logits, int[] labels, EmdOutputs outputs, EmdOptions? options)
        => TEmd.Evaluate(logits, labels, outputs, given, options);

    public float Soft(float[] logits, float[] targets, EmdOutputs outputs, EmdOptions? options)
        => TEmd.Evaluate(logits, targets, outputs, given, options);

    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => TEmd.Evaluate(logits, labels, Outputs(losses, gradient), given, options);

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => TEmd.Evaluate(logits, labels, Outputs(losses, gradient), given, options);

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => TEmd.Evaluate(logits, targets, Outputs(losses, gradient), given, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => TEmd.Evaluate16Bit(type, logits, labels, Outputs(losses, gradient), given, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => TEmd.Evaluate16Bit(type, logits, labels, Outputs(losses, gradient), given, options);

    public override float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => TEmd.Evaluate16Bit(type, logits, targets, Outputs(losses, gradient), given, options);
}

/// <summary>A generated type whose distances are fixed.</summary>
public sealed class GeneratedSubject<TEmd>() : EmittedSubject<TEmd>(null, TEmd.Distance!)
    where TEmd : struct, ISquaredEmd
{
}

/// <summary>A generated type whose distances come with every call.</summary>
public sealed class LearnedSubject<TEmd>(GroundDistance given, GroundDistance distance, string suffix = "")
    : EmittedSubject<TEmd>(given, distance, suffix)
    where TEmd : struct, ISquaredEmd
{
}

/// <summary>The run-time implementation.</summary>
public sealed class GenericSubject(string name, GroundDistance distance) : Subject($"SquaredEmd({name})", distance), ICurvedSubject
{
    public float Hard(float[] logits, int[] labels, EmdOutputs outputs, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, outputs, Distance, options);

    public float Soft(float[] logits, float[] targets, EmdOutputs outputs, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, targets, outputs, Distance, options);

    public override float Hard(float[] logits, int[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, Outputs(losses, gradient), Distance, options);

    public override float Hard(float[] logits, long[] labels, float[]? losses, float[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, labels, Outputs(losses, gradient), Distance, options);

    public override float Soft(float[] logits, float[] targets, float[]? losses, float[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate(logits, targets, Outputs(losses, gradient), Distance, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, int[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate16Bit(type, logits, labels, Outputs(losses, gradient), Distance, options);

    public override float HardNarrow(
        Emd16BitType type, ushort[] logits, long[] labels, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate16Bit(type, logits, labels, Outputs(losses, gradient), Distance, options);

    public override float SoftNarrow(
        Emd16BitType type, ushort[] logits, ushort[] targets, float[]? losses, ushort[]? gradient, EmdOptions? options)
        => SquaredEmd.Evaluate16Bit(type, logits, targets, Outputs(losses, gradient), Distance, options);
}
