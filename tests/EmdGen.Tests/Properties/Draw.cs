using CsCheck;
using EmdGen.Testing.Options;
using EmdGen.Testing.Rows;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.Properties;

/// <summary>A random call: what CsCheck draws, prints with its seed on failure, and shrinks.</summary>
public sealed record Draw(int Kind, int ClassCount, int Images, int Positions, double Deviation, bool IsSoft, int Setting, int Seed)
{
    private static readonly Implementation[] Emitted =
    [
        new EmittedImplementation<Chains.Unit2>(), new EmittedImplementation<Chains.Unit3>(), new EmittedImplementation<Chains.Unit5>(),
        new EmittedImplementation<Chains.Unit8>(), new EmittedImplementation<Chains.Unit12>(), new EmittedImplementation<Chains.Unit13>(),
        new EmittedImplementation<Chains.Unit21>(), new EmittedImplementation<Chains.Unit33>(), new EmittedImplementation<Chains.Unit101>(),
        new EmittedImplementation<Chains.Spaced8>(), new EmittedImplementation<Chains.Spaced15>(),
        new EmittedImplementation<Chains.Absolute7>(), new EmittedImplementation<Chains.AbsoluteSpaced4>(),
        new EmittedImplementation<Chains.Absolute40>(),
    ];

    /// <summary>Any structure, shape, target and option.</summary>
    public static Gen<Draw> Any { get; } = Gen.Select(
        Gen.Int[0, Emitted.Length + 2],
        Gen.Int[2, 140],
        Gen.Int[0, 70],
        Gen.OneOf(Gen.Const(1), Gen.Const(1), Gen.Int[1, 40]),
        Gen.Double[0.01, 40],
        Gen.Bool,
        Gen.Int[0, 16],
        Gen.Int[0, int.MaxValue - 1],
        (kind, classCount, images, positions, deviation, isSoft, setting, seed)
            => new Draw(kind, classCount, images, positions, deviation, isSoft, setting, seed));

    /// <summary>The same with one position to an image, so that a row is C numbers in sequence.</summary>
    public static Gen<Draw> Flat { get; } = Any.Select(draw => draw with { Positions = 1 });

    /// <summary>A generated type, or the run-time implementation on a random chain.</summary>
    public Implementation Loss => Kind < Emitted.Length ? Emitted[Kind] : new RunTimeImplementation(RandomChain());

    public int Rows => Images * Positions;

    public Call Call(int offset = 3)
    {
        var random = new RandomDoubles(Seed);
        int classCount = Loss.ClassCount;
        double[] logits = random.Logits(Rows, classCount, Deviation);
        double[] targets = Layout.ByPosition(random.Targets(Rows, classCount), classCount, Positions);
        int[] labels = random.Labels(Rows, classCount);
        var settings = OptionCases.For(Rows, classCount, new RandomRows(Seed)).ToArray();
        EmdOptions options = settings[Setting % settings.Length].Options with { PositionCount = Positions };
        return IsSoft ? Calls.Call.Soft(logits, targets, classCount, options, offset) : Calls.Call.Hard(logits, labels, options, offset);
    }

    private GroundDistance RandomChain()
    {
        var random = new Random(Seed);
        var positions = new double[ClassCount];
        for (int j = 1; j < positions.Length; j++)
            positions[j] = positions[j - 1] + (Kind == Emitted.Length ? 1 : 0.01 + random.NextDouble());
        return GroundDistance.Chain(positions).WithExponent(Kind == Emitted.Length + 2 ? 1 : 2);
    }
}
