using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Kernels.Structures;
using EmdGen.Kernels.Structures.Chain;
using EmdGen.Kernels.Structures.Table;
using EmdGen.Kernels.Structures.Tree;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <summary>The loss of a structure known at run time, by the kernel of its kind.</summary>
internal static class RunTimeLoss
{
    /// <exception cref="ArgumentException">The batch does not fit; nothing was written.</exception>
    /// <exception cref="NotSupportedException">Targets are soft, but the structure is a table.</exception>
    internal static float Evaluate(in EmdBatch batch, GroundDistance distance, EmdOptions options)
    {
        StructureChecks.Call(distance, batch, options);
        var shape = new RunTimeShape(distance.ClassCount, distance.Exponent);
        return distance switch
        {
            ChainDistance { IsUnit: true } => Run(new ChainKernel<UnitChain>(new(shape.ClassCount, shape.Exponent), unit: 1), batch, options),
            ChainDistance chain => Run(new ChainKernel<SpacedChain>(new(chain.SpacingsSingle, chain.Exponent), chain.Unit), batch, options),
            TreeDistance tree => Run(new StructureKernel<TreeTerms, RunTimeShape>(new(tree), shape), batch, options),
            _ => Run(
                new StructureKernel<TableTerms<RunTimeShape>, RunTimeShape>(new(shape, ((TableDistance)distance).Costs.Single), shape),
                batch,
                options),
        };
    }

    private static float Run<TKernel>(TKernel kernel, in EmdBatch batch, EmdOptions options)
        where TKernel : struct, IRangeKernel
    {
        if (batch.Request is CurvatureRequest)
            return CurvatureCall.Evaluate(kernel, batch, options);
        return BatchCall<TKernel>.Evaluate(kernel, batch, options);
    }
}
