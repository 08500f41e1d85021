using EmdGen.Generators.Helpers;
using EmdGen.Structures;

namespace EmdGen.Generators.Model;

/// <summary>Classes as the leaves of a tree. Every node but the root has a number: the classes 0 to C - 1, the inner nodes from C on.</summary>
/// <param name="ClassCount">C, 2 or more.</param>
/// <param name="Exponent">1 or 2.</param>
/// <param name="Parents">[M]: the node above each node; -1 directly under the root.</param>
/// <param name="Weights">[M]: the weight of the edge above each node, finite and not negative.</param>
internal sealed record TreeStructure(int ClassCount, int Exponent, EquatableArray<int> Parents, EquatableArray<double> Weights)
    : GroundStructure(ClassCount, Exponent)
{
    /// <summary>The power of two that kernels count weights in.</summary>
    public double Unit => StructureUnit.OfTree(Parents, Weights);
}
