namespace EmdGen.Benchmarks.Contenders;

/// <summary>The generated loss of one class count, and the run-time one for the same classes.</summary>
public abstract class Contender
{
    private static readonly Contender[] All =
    [
        new Of<Chains.C2>(), new Of<Chains.C5>(), new Of<Chains.C8>(), new Of<Chains.C10>(), new Of<Chains.C16>(), new Of<Chains.C24>(),
        new Of<Chains.C32>(), new Of<Chains.C64>(), new Of<Chains.C101>(), new Of<Chains.C256>(), new Of<Chains.C1000>(),
    ];

    protected abstract int ClassCount { get; }

    protected abstract GroundDistance Distance { get; }

    public static Contender For(int classCount) => All.Single(contender => contender.ClassCount == classCount);

    /// <summary>Labels as targets, or distributions where the batch has them; on one thread.</summary>
    public abstract float Generated(Batch batch);

    /// <summary>The loss of every row.</summary>
    public abstract void Losses(Batch batch, Span<float> losses);

    /// <inheritdoc cref="Generated"/>
    public float Generic(Batch batch)
    {
        EmdOutputs outputs = EmdOutputs.LossOnly.WithGradient(batch.Gradient);
        return !batch.Targets.IsEmpty
            ? SquaredEmd.Evaluate(batch.Logits, batch.Targets, outputs, Distance, Options(batch))
            : SquaredEmd.Evaluate(batch.Logits, batch.Labels, outputs, Distance, Options(batch));
    }

    private static EmdOptions Options(Batch batch) => batch.PositionCount == 1
        ? OneThread
        : OneThread with { PositionCount = batch.PositionCount };

    private static EmdOptions OneThread { get; } = new() { MaxDegreeOfParallelism = 1 };

    private sealed class Of<TEmd> : Contender
        where TEmd : struct, ISquaredEmd
    {
        protected override int ClassCount => TEmd.ClassCount;

        protected override GroundDistance Distance => TEmd.Distance!;

        public override float Generated(Batch batch) => Evaluate(batch, EmdOutputs.LossOnly.WithGradient(batch.Gradient));

        public override void Losses(Batch batch, Span<float> losses) => Evaluate(batch, EmdOutputs.LossOnly.WithLosses(losses));

        private static float Evaluate(Batch batch, EmdOutputs outputs)
            => !batch.Targets.IsEmpty
                ? TEmd.Evaluate(batch.Logits, batch.Targets, outputs, null, Options(batch))
                : TEmd.Evaluate(batch.Logits, batch.Labels, outputs, null, Options(batch));
    }
}
