using EmdGen.Generators.Helpers;
using EmdGen.Structures;

namespace EmdGen.Generators.Model;

/// <summary>Ordered classes, at positions or one unit apart.</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
/// <param name="Positions">[C], finite and strictly increasing; empty for classes one unit apart.</param>
internal sealed record ChainStructure(int ClassCount, int Exponent, EquatableArray<double> Positions)
    : GroundStructure(ClassCount, Exponent)
{
    /// <summary>Every spacing is exactly 1, so that kernels need not multiply by it.</summary>
    public bool IsUnit => Exact.All(spacing => spacing == 1);

    /// <summary>The power of two that kernels count spacings in.</summary>
    public double Unit => StructureUnit.Of([.. Exact]);

    /// <summary>[C - 1]: the distance from class i to class i + 1 as kernels use it, in units, rounded once from float64.</summary>
    public IEnumerable<float> Spacings
    {
        get
        {
            double unit = Unit;
            return Exact.Select(spacing => (float)(spacing / unit));
        }
    }

    /// <summary>[C - 1]: the distances.</summary>
    private IEnumerable<double> Exact => Positions.Count == 0
        ? Enumerable.Repeat(1d, ClassCount - 1)
        : Positions.Zip(Positions.Skip(1), (lower, upper) => upper - lower);
}
