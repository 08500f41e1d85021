using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Structures.Chain;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission of ordered classes.</summary>
internal sealed class ChainEmission(ChainStructure chain) : StructureEmission(chain)
{
    public override StructureDescription Description => new ChainDescription(chain);

    public override UnrolledKernels? Unrolled { get; } = ChainKernels.IsWorthUnrolling(chain) ? new ChainKernels(chain) : null;

    public override string ShapeInterface => Unrolled is null ? ContractNames.ChainShape : ContractNames.UnrolledChain;

    public override string DeviceInterfaces
        => DeviceRow.IsWorthUnrolling(chain) ? $"{ContractNames.DeviceChain}, {ContractNames.UnrolledDeviceShape}" : ContractNames.DeviceChain;

    protected override string KernelName => "Chain";

    /// <summary>The shape says it all, and a loss that never asks for the distance never makes it.</summary>
    protected override string KernelArguments => "";

    public override void WriteDistance(IndentedWriter writer, TargetType target)
    {
        if (chain.IsUnit)
        {
            writer.WriteLine($"{Names.GroundDistance}.Chain({MemberNames.ClassCount}).WithExponent({chain.Exponent});");
            return;
        }

        writer.WriteLine($"{Names.GroundDistance}.Chain(");
        NumberLines.WriteList(writer, chain.Positions.Select(Literal.Of), $"]).WithExponent({Literal.Digits((decimal)chain.Exponent)});");
    }

    public override void WriteShapeMembers(IndentedWriter writer)
    {
        base.WriteShapeMembers(writer);
        ChainShapeMembers.Write(writer, chain);
    }

    public override void WriteDeviceMembers(IndentedWriter writer)
    {
        DeviceMembers.Write(writer, chain, new TileShape(chain.ClassCount, TileShape.RowStrideOf(chain.ClassCount)));
        DeviceMembers.Write(writer, $"bool IsUnit => {(chain.IsUnit ? "true" : "false")}");
        if (DeviceRow.IsWorthUnrolling(chain))
            DeviceRow.Write(writer, chain);
    }
}
