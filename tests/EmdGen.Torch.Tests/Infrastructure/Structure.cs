using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>A generated type as a value, for tests that run over several.</summary>
public abstract class Structure(string name, int classCount, TorchTerms terms)
{
    /// <summary>Five classes one unit apart.</summary>
    public static Structure Grade { get; } = new Structure<GradeEmd>(TorchTerms.OfChain(5));

    /// <summary>Four classes at positions.</summary>
    public static Structure Depth { get; } = new Structure<DepthEmd>(TorchTerms.OfChain([0.1, 0.7, 2.1]));

    /// <summary>Three classes one unit apart, exponent 1.</summary>
    public static Structure Step { get; } = new Structure<StepEmd>(TorchTerms.OfChain(3, exponent: 1));

    /// <summary>Chains, trees, tables and learned distances, with exponents 2 and 1.</summary>
    public static TheoryData<Structure> All { get; } =
    [
        Grade,
        Depth,
        Step,
        new Structure<StrideEmd>(TorchTerms.OfChain([1.3, 0.2, 0.9, 2.9], exponent: 1)),
        new Structure<Binary>(TorchTerms.OfChain(2)),
        new Structure<VehicleEmd>(Trees.Vehicle),
        new Structure<HabitatEmd>(Trees.Habitat),
        new Structure<PolygonEmd>(Tables.Polygon),
        new Structure<PlaceEmd>(Tables.Place),
        new Structure<DigitEmd>(Tables.Digit, Tables.DigitDistance),
        new Structure<ToneEmd>(Tables.Tone, Tables.ToneDistance),
    ];

    public int ClassCount => classCount;

    /// <summary>The loss by torch's operations, of this structure.</summary>
    public TorchTerms Terms => terms;

    /// <summary>What the loss is computed with, exponent included.</summary>
    public abstract GroundDistance Distance { get; }

    public abstract Tensor Loss(Tensor logits, Tensor targets, EmdOptions? options = null);

    public override string ToString() => name;
}

/// <summary>The loss of one generated type.</summary>
/// <param name="terms">The same by torch's operations.</param>
/// <param name="distance">What every call brings, where the distances are learned.</param>
public sealed class Structure<TEmd>(TorchTerms terms, GroundDistance? distance = null)
    : Structure(typeof(TEmd).Name, TEmd.ClassCount, terms)
    where TEmd : struct, ISquaredEmd
{
    public override GroundDistance Distance => distance is null ? TEmd.Distance! : CallStructure.Of<TEmd>(distance);

    public override Tensor Loss(Tensor logits, Tensor targets, EmdOptions? options = null)
        => distance is null
            ? EmdFunctional.squared_emd<TEmd>(logits, targets, options)
            : EmdFunctional.squared_emd<TEmd>(logits, targets, distance, options);
}
