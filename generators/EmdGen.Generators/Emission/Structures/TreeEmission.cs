using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Structures.Tree;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission of classes as the leaves of a tree.</summary>
internal sealed class TreeEmission(TreeStructure tree) : StructureEmission(tree)
{
    public override StructureDescription Description => new TreeDescription(tree);

    public override UnrolledKernels? Unrolled { get; } = TreeKernels.IsWorthUnrolling(tree) ? new TreeKernels(tree) : null;

    public override string ShapeInterface => Unrolled is null ? ContractNames.ClassShape : ContractNames.UnrolledFlows;

    public override string DeviceInterfaces => ContractNames.DeviceTree;

    protected override string KernelName => "Tree";

    public override void WriteDistance(IndentedWriter writer, TargetType target)
    {
        writer.WriteLine($"{Names.GroundDistance}.Tree(");
        writer.WriteLine(MemberNames.ClassCount + ",");
        NumberLines.WriteList(writer, tree.Parents.Select(parent => Literal.Digits((decimal)parent)), "],");
        NumberLines.WriteList(writer, tree.Weights.Select(Literal.Of), $"]).WithExponent({Literal.Digits((decimal)tree.Exponent)});");
    }

    public override void WriteDeviceMembers(IndentedWriter writer)
    {
        DeviceMembers.Write(writer, tree, new TileShape(tree.ClassCount, tree.ClassCount + tree.Parents.Count));
        DeviceMembers.Write(writer, $"int NodeCount => {tree.Parents.Count}");
    }
}
