using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Structures;
using EmdGen.Kernels.Structures.Table;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <content>
/// Kernels of the runtime alone, for builds that the JIT does not optimise: a kernel in the user's assembly would run ten times slower there.
/// </content>
public abstract partial class EmdKernel
{
    /// <summary>A structure by the loss that <see cref="SquaredEmd"/> computes for it.</summary>
    /// <param name="distance">The distances of the classes.</param>
    public static EmdKernel RunTime(GroundDistance distance) => new RunTimeKernel(Given<GroundDistance>(distance));

    /// <summary>Tables that come with calls, in loops over a class count known at run time.</summary>
    /// <param name="classCount">C.</param>
    /// <param name="exponent">rho: 1 or 2.</param>
    /// <param name="sensitivity">omega: positive and finite.</param>
    /// <param name="bias">mu: finite.</param>
    public static EmdKernel RunTimeLearned(int classCount, int exponent, double sensitivity, double bias)
    {
        var shape = new RunTimeShape(classCount, exponent);
        return new LearnedKernel<StructureKernel<TableTerms<RunTimeShape>, RunTimeShape>>(
            classCount, exponent, sensitivity, bias, table => new(new(shape, table.Costs.Single), shape));
    }

    private sealed class RunTimeKernel(GroundDistance structure) : EmdKernel
    {
        public override float Evaluate(EmdBatch batch, GroundDistance? distance, EmdOptions? options)
        {
            DistanceChecks.Fixed(distance);
            return RunTimeLoss.Evaluate(batch, structure, options ?? EmdOptions.Default);
        }
    }
}
