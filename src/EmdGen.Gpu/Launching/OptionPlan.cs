using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Launching;

/// <summary>What options and the structure say of a call.</summary>
/// <param name="Tiles">The part of a kernel's plan that they determine.</param>
/// <param name="IsPlain">The loss is the EMD of logits alone, as unrolled kernels compute it.</param>
internal readonly record struct OptionPlan(TilePlan Tiles, bool IsPlain);
