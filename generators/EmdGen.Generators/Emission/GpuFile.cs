using EmdGen.Generators.Emission.Gpu;
using EmdGen.Generators.Emission.Structures;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission;

/// <summary>The file that other devices' kernels are compiled from.</summary>
internal static class GpuFile
{
    public const string BackEnd = "Gpu";

    public static string Write(ClassSet set, CancellationToken cancellation)
        => TypeFrame.Write(set.Target, heading: null, bases: "", cancellation, writer =>
    {
        StructureEmission structure = StructureEmission.Of(set.Structure);
        writer.WriteLine(
            $"""
             {Names.GeneratedCode}
             static {Names.Type}? {Names.SquaredEmdInterface}.DeviceKernels => typeof({MemberNames.DeviceShape});

             {Names.GeneratedCode}
             static {GpuNames.CudaLoss}? {Names.SquaredEmdInterface}.CudaLoss(int device)
                 => {GpuNames.CudaLosses}.Of<{Identifier.Escape(set.Target.Name)}>(device);

             {Names.GeneratedCode}
             private readonly struct {MemberNames.DeviceShape} : {structure.DeviceInterfaces}
             """);
        using (writer.OpenBlock())
            structure.WriteDeviceMembers(writer);
    });
}
