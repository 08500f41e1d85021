using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Calls;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <content>
/// Tables that come with calls: the distances given, with the attribute's sensitivity, bias and exponent in place of their own. A table is
/// made once for each GroundDistance that is given, on whichever thread comes first, and lives as long as that distance does.
/// </content>
public abstract partial class EmdKernel
{
    private sealed class LearnedKernel<TKernel> : EmdKernel
        where TKernel : struct, IRangeKernel
    {
        private readonly ConditionalWeakTable<GroundDistance, Made> known = [];
        private readonly ConditionalWeakTable<GroundDistance, Made>.CreateValueCallback make;
        private readonly int classCount;

        internal LearnedKernel(int classCount, int exponent, double sensitivity, double bias, Func<TableDistance, TKernel> kernel)
        {
            this.classCount = classCount;
            make = distance =>
            {
                TableDistance.CheckCount(classCount, nameof(distance));
                var table = TableDistance.Of(distance.ToRows(), sensitivity, bias, nameof(distance), exponent);
                return new Made(table, kernel(table));
            };
        }

        public override float Evaluate(EmdBatch batch, GroundDistance? distance, EmdOptions? options)
        {
            options ??= EmdOptions.Default;
            Made made = Of(distance);
            StructureChecks.Call(made.Table, batch, options);
            if (batch.Request is CurvatureRequest)
                return CurvatureCall.Evaluate(made.Kernel, batch, options);
            return BatchCall<TKernel>.Evaluate(made.Kernel, batch, options);
        }

        public override GroundDistance? TableOf(GroundDistance? distance) => Of(distance).Table;

        private Made Of(GroundDistance? distance) => known.GetValue(DistanceChecks.Learned(distance, classCount), make);

        /// <summary>A table of distances, and the kernel over its costs.</summary>
        private sealed class Made(TableDistance table, TKernel kernel)
        {
            internal readonly TKernel Kernel = kernel;

            internal TableDistance Table => table;
        }
    }
}
