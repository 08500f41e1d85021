using EmdGen.Testing.Kernels;
using EmdGen.Testing.Structures;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Tests.Kernels;

/// <summary>What the checks run on: class counts that meet every branch, of copies, of unrolled rows and of rows that several threads share.</summary>
internal static class GpuSubjects
{
    private static readonly Dictionary<string, Func<Accelerator, Subject>> Factories = new()
    {
        [nameof(Chains.Unit2)] = device => new GpuSubject<Chains.Unit2>(device),
        [nameof(Chains.Unit4)] = device => new GpuSubject<Chains.Unit4>(device),
        [nameof(Chains.Unit5)] = device => new GpuSubject<Chains.Unit5>(device),
        [nameof(Chains.Unit8)] = device => new GpuSubject<Chains.Unit8>(device),
        [nameof(Chains.Unit10)] = device => new GpuSubject<Chains.Unit10>(device),
        [nameof(Chains.Unit25)] = device => new GpuSubject<Chains.Unit25>(device),
        [nameof(Chains.Unit32)] = device => new GpuSubject<Chains.Unit32>(device),
        [nameof(Chains.Unit33)] = device => new GpuSubject<Chains.Unit33>(device),
        [nameof(Chains.Unit101)] = device => new GpuSubject<Chains.Unit101>(device),
        [nameof(Chains.Unit1000)] = device => new GpuSubject<Chains.Unit1000>(device),
        [nameof(Chains.Spaced15)] = device => new GpuSubject<Chains.Spaced15>(device),
        [nameof(Chains.Absolute7)] = device => new GpuSubject<Chains.Absolute7>(device),
        [nameof(Chains.Absolute40)] = device => new GpuSubject<Chains.Absolute40>(device),
        [nameof(VehicleEmd)] = device => new GpuSubject<VehicleEmd>(device),
        [nameof(AnimalEmd)] = device => new GpuSubject<AnimalEmd>(device),
        [nameof(ToolEmd)] = device => new GpuSubject<ToolEmd>(device),
        [nameof(ShapeEmd)] = device => new GpuSubject<ShapeEmd>(device),
        [nameof(FruitEmd)] = device => new GpuSubject<FruitEmd>(device),
        [nameof(Learned5)] = device => new GpuSubject<Learned5>(device, RandomStructures.Of("table", 5)),
        [nameof(Learned40)] = device => new GpuSubject<Learned40>(device, RandomStructures.Of("table", 40)),
        [nameof(Learned101)] = device => new GpuSubject<Learned101>(device, RandomStructures.Of("table", 101)),
    };

    /// <summary>Structures in tiny and huge units.</summary>
    private static readonly Dictionary<string, Func<Accelerator, Subject>> InUnits = new()
    {
        [nameof(FemtoChain5)] = device => new GpuSubject<FemtoChain5>(device),
        [nameof(ZeptoChain4)] = device => new GpuSubject<ZeptoChain4>(device),
        [nameof(VastChain33)] = device => new GpuSubject<VastChain33>(device),
        [nameof(ZeptoEmd)] = device => new GpuSubject<ZeptoEmd>(device),
        [FemtoTable5] = device => new GpuSubject<Learned5>(device, RandomStructures.In(1e-15, RandomStructures.Of("table", 5))),
        [ZeptoTable101] = device => new GpuSubject<Learned101>(device, RandomStructures.In(1e-21, RandomStructures.Of("table", 101))),
        [TeraTable5] = device => new GpuSubject<Learned5>(device, RandomStructures.In(1e12, RandomStructures.Of("table", 5))),
    };

    internal const string FemtoTable5 = nameof(FemtoTable5), ZeptoTable101 = nameof(ZeptoTable101), TeraTable5 = nameof(TeraTable5);

    /// <summary>A table whose costs are so small that squares of small masses times them have no float32.</summary>
    internal const string Near5 = nameof(Near5);

    /// <summary>What every option is tried on: a thread a row and several.</summary>
    internal static readonly string[] Few = [nameof(Chains.Spaced15), nameof(Chains.Unit33), nameof(VehicleEmd), nameof(FruitEmd)];

    internal static IEnumerable<string> All => Factories.Keys;

    internal static Subject Of(string name, Accelerator device)
        => name == Near5 ? new GpuSubject<Learned5>(device, GroundDistance.Chain([0, 1e-6, 2e-6, 3e-6, 4e-6])) : (InUnits.GetValueOrDefault(name) ?? Factories[name])(device);
}
